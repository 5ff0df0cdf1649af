"""Files, folders and pages to reports, and what in them belongs to the site around the text."""
