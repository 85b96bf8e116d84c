//! The page in a browser: its script runs under its policy, filters, and gives way to links; it follows the colours and
//! the width of its window. Where no Chromium is found, that is said, and nothing is tested.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};
use std::{env, fs};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};
use typecase::diff::html;

use crate::sample::Sample;

/// How long a browser may take, on a machine that has much else to do.
const PATIENCE: Duration = Duration::from_secs(120);

fn chromium() -> Option<PathBuf> {
    let folders: Vec<PathBuf> = env::split_paths(&env::var_os("PATH")?).collect();
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let found =
        names.iter().find_map(|name| folders.iter().map(|folder| folder.join(name)).find(|path| path.is_file()));
    if found.is_none() {
        println!("skipped: no chromium, chromium-browser or google-chrome is on PATH");
    }
    found
}

/// What a script finds in the page, as the values that it gives to `tell`, in a window of this width.
fn told(browser: &PathBuf, script: &str, fragment: &str, width: u32, dark: bool) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder");
    let script = format!(
        "const told = [];\nconst tell = (value) => told.push(String(value));\n\
         try {{\n{script}\n}} catch (error) {{ tell(error); }}\ndocument.title = told.join(';');"
    );
    // The page's policy stands; it only allows one script more.
    let digest = STANDARD.encode(Sha256::digest(script.as_bytes()));
    let page = html::write(&Sample::new().comparison())
        .replace("script-src '", &format!("script-src 'sha256-{digest}' '"))
        .replace("</body>", &format!("<script>{script}</script></body>"));
    let path = folder.path().join("page.html");
    fs::write(&path, page).expect("written");
    let dom = dump(browser, &format!("file://{}{fragment}", path.display()), folder.path(), width, dark);
    let (_, rest) = dom.split_once("<title>").unwrap_or_else(|| panic!("no page: {dom:?}"));
    let (title, _) = rest.split_once("</title>").expect("a title");
    title.split(';').map(str::to_owned).collect()
}

fn dump(browser: &PathBuf, url: &str, folder: &std::path::Path, width: u32, dark: bool) -> String {
    let out = folder.join("dom.html");
    let mut child = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"])
        .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
        .arg(format!("--user-data-dir={}", folder.join("profile").display()))
        .arg(format!("--window-size={width},900"))
        .arg(format!("--blink-settings=preferredColorScheme={}", u8::from(!dark)))
        .args(["--dump-dom", url])
        .stdout(fs::File::create(&out).expect("a file"))
        .stderr(Stdio::null())
        .spawn()
        .expect("the browser starts");
    let start = Instant::now();
    while child.try_wait().expect("a state").is_none() {
        if start.elapsed() > PATIENCE {
            _ = child.kill();
            _ = child.wait();
            panic!("the browser took more than {PATIENCE:?}");
        }
        thread::sleep(Duration::from_millis(50));
    }
    fs::read_to_string(out).expect("a text")
}

const FILTER: &str = r##"
const form = document.getElementById("filter");
const shown = () => [...document.querySelectorAll(".change")].filter((change) => change.offsetParent).length;
const set = (name, value, checked) => {
  form.querySelector(`[name=${name}][value=${value}]`).checked = checked;
  form.dispatchEvent(new Event("input"));
};
const find = (text) => { form.elements.text.value = text; form.dispatchEvent(new Event("input")); };
tell(form.hidden);
tell(shown());
set("side", "rust", false); tell(shown());
set("level", "minor", false); tell(shown());
tell(form.elements.shown.value);
tell([...document.querySelectorAll("nav li")].filter((entry) => entry.offsetParent).length);
set("side", "rust", true); set("level", "minor", true);
find("FISH"); tell(shown());
find("delete /PETS"); tell(shown());
find("no such thing"); tell(shown()); tell(document.getElementById("nothing").hidden);
"##;

#[test]
fn the_filter_shows_what_is_asked_for() {
    let Some(browser) = chromium() else { return };
    let told = told(&browser, FILTER, "", 1200, false);
    assert_eq!(told, ["false", "6", "3", "2", "2 of 6 shown", "2", "2", "1", "0", "false"]);
}

const LINKS: &str = r##"
const anchors = [...document.querySelectorAll(".change")].map((change) => change.id);
tell(anchors.every((id) => document.querySelector(`a[href="#${id}"]`)));
tell([...document.querySelectorAll('a[href^="#"]')].every((a) => document.getElementById(a.hash.slice(1))));
const form = document.getElementById("filter");
form.elements.text.value = "no such thing";
form.dispatchEvent(new Event("input"));
history.replaceState(null, "", "#" + anchors[3]);
dispatchEvent(new Event("hashchange"));
tell(document.getElementById(anchors[3]).offsetParent !== null);
const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
tell(new Set(ids).size === ids.length);
"##;

#[test]
fn what_a_link_leads_to_is_shown() {
    let Some(browser) = chromium() else { return };
    assert_eq!(told(&browser, LINKS, "", 1200, false), ["true"; 4]);
}

/// Contrast by WCAG 2.2, 1.4.3, of each element that has text of its own, over the first background behind it.
const CONTRAST: &str = r##"
const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
const light = (colour) => {
  const [r, g, b] = channels(colour).map((c) => c / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const behind = (element) => {
  for (let at = element; at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    if (channels(colour)[3] !== 0) return colour;
  }
};
for (const details of document.querySelectorAll("details")) details.open = true;
let worst = 21;
for (const element of document.querySelectorAll("body *")) {
  const text = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  if (!text || !element.offsetParent) continue;
  const [a, b] = [light(getComputedStyle(element).color), light(behind(element))];
  worst = Math.min(worst, (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05));
}
tell(worst >= 4.5);
tell(light(getComputedStyle(document.body).backgroundColor) > 0.5);
"##;

#[test]
fn colours_follow_the_system_and_can_be_read() {
    let Some(browser) = chromium() else { return };
    assert_eq!(told(&browser, CONTRAST, "", 1200, false), ["true", "true"], "light");
    assert_eq!(told(&browser, CONTRAST, "", 1200, true), ["true", "false"], "dark");
}

const WIDTH: &str = r##"
const panes = document.querySelector(".panes.two");
tell(getComputedStyle(panes).gridTemplateColumns.split(" ").length);
tell(document.documentElement.scrollWidth <= document.documentElement.clientWidth);
const [one, other] = [...panes.querySelectorAll("pre")].map((pre) => pre.getBoundingClientRect());
tell(one.height === other.height || other.top >= one.bottom);
"##;

#[test]
fn panes_stand_beside_each_other_or_stack() {
    let Some(browser) = chromium() else { return };
    assert_eq!(told(&browser, WIDTH, "", 1200, false), ["2", "true", "true"]);
    assert_eq!(told(&browser, WIDTH, "", 560, false), ["1", "true", "true"]);
}
