family-couple = words family-couple
    .summary = words family-couple summary
    .story = words family-couple story
