greeting = 您好，{ $who }
document-because-city = 市里的事
