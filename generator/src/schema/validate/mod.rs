//! What a schema asks of values beyond what types can hold.

mod compile;
mod residual;
