greeting = 您好，{ $who }
