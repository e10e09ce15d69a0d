# Software of others: names, versions, licences.
licences-title = Software of others, and its licences
licences-lead = The questions, the results and the search use software that others wrote. Here is which, in which version, and under which licence.
licences-ours = The program of this guide itself is published under Apache-2.0.
licences-files = Full texts and lists
licences-link-notices = The full text of each licence, with notices of copyright
licences-link-sbom = The list of software (CycloneDX, a file for programs)
licences-link-release = What this release was made with (a JSON file, for programs)
licences-under = Under the licence { $licence }
