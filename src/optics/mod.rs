//! Floor 2: skin colour, pigment columns, hair fibres.
