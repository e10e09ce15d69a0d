# Families like yours: the name says a role, never a person; every figure in a story is a fact in policy/families/.

family-each-half-a-proof = A couple, each with half of the proof
    .story = The husband registered in Fuzhou on 1 December 2025 and works on a building site, but never applied for a residence permit. She holds a permit, but went back to another province to look after her parents; she neither lives nor works in Fuzhou now. Their child is 6 and starts primary school next autumn; they want it to be in Fuzhou.
    .next = The permit of one and the work of the other cannot be put together. He registered more than half a year ago and has work: if he gets his own permit, this condition is met.
