greeting = Good day, { $who }
document-because-city = the city
