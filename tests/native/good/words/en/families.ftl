family-couple = words family-couple
    .story = words family-couple story
