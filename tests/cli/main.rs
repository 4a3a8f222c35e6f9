//! The binary as its users meet it: every command over temporary graphs, exit codes, wrong inputs, forms of
//! output, narrow terminals, closed pipes.

mod answers;
mod audit;
mod decisions;
mod exchange;
mod files;
mod gazetteer;
mod instruments;
mod relations;
mod stream;
mod terminal;
mod world;
