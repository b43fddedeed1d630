"""Makes the reports of other kinds than the employment map: tables of data beside code."""
