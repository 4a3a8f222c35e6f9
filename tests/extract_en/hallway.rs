//! Words around what is said: relays, asides, questions, wishes and short answers, as papers and tabloids put them.

use super::statements;

reads! {
}
