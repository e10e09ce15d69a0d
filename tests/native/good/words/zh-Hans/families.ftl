family-couple = 话 family-couple
    .summary = 话 family-couple summary
    .story = 话 family-couple story
