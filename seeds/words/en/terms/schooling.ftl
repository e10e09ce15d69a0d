paper-vaccination-record = Vaccination record (预防接种证), the little book of injections
paper-health-check = Kindergarten health check form (入园体检表); ask the kindergarten where to have it done
paper-school-record = Proof of student record (学籍证明), from the school's academic office (教务处)
paper-sibling-at-school-letter = Letter from the school of the brother or sister (在读证明)
paper-no-guardian-letter = a certificate from home that nobody there can look after the child
