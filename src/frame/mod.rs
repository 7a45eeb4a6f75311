//! Floor 4: everything one picture needs, as plain data. Knows neither GPU nor browser.
