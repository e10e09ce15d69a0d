greeting = Good day, { $who }
