//! An article's text made ready to read: blocks, sentences, quotation spans, tokens. Layer 2.
