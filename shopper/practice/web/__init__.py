"""The shop as pages: routes, forms and answers."""
