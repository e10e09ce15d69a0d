family-couple = 话 family-couple
    .story = 话 family-couple story
