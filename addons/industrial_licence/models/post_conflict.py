"""Posts that one person may not hold together, directly or through implied groups."""

ADDON = "industrial_licence."
CASE_POSTS = frozenset(
    ADDON + post
    for post in (
        "group_intake",
        "group_handler",
        "group_approver",
        "group_certificate_clerk",
        "group_archive",
    )
)
CONTROL_POSTS = frozenset(
    ADDON + post
    for post in (
        "group_catalogue_editor",
        "group_manager",
        "group_journal_auditor",
        "group_administrator",
    )
)
DEPARTMENT_POSTS = frozenset(
    ADDON + post for post in ("group_department_clerk", "group_department_head")
)
REVIEW_POSTS = DEPARTMENT_POSTS | {ADDON + "group_auditor", ADDON + "group_centre"}
POSTS = CASE_POSTS | CONTROL_POSTS | REVIEW_POSTS | {ADDON + "group_team_leader"}

# Who decides does not prepare (条例第十三条 四眼); who keeps or audits the system works no case.
CONFLICTS = {
    ADDON + "group_administrator": CASE_POSTS | REVIEW_POSTS,
    ADDON + "group_journal_auditor": CASE_POSTS | REVIEW_POSTS,
    ADDON + "group_approver": frozenset(
        ADDON + post for post in ("group_intake", "group_handler", "group_catalogue_editor")
    ),
    # A review body has no administrative power (许可证制度介绍 二(一)6); visitors decide nothing.
    **dict.fromkeys(
        DEPARTMENT_POSTS,
        CASE_POSTS | {ADDON + "group_catalogue_editor", ADDON + "group_manager"},
    ),
    ADDON + "group_auditor": frozenset({ADDON + "group_approver"}),
    ADDON + "group_centre": DEPARTMENT_POSTS | {ADDON + "group_approver"},
}


def clashes(posts):
    """Pairs among `posts` (full xml ids of groups) that exclude each other, in a fixed order."""
    held = frozenset(posts)
    return [
        (post, other)
        for post in sorted(held & CONFLICTS.keys())
        for other in sorted(held & CONFLICTS[post])
    ]
