/** What a page says when there is nothing to show of it. */
export const states = {
  forbiddenTitle: 'You have no access here',
  forbidden: 'You are not a member of this workspace, or not any more. Ask one of its admins for an invitation.',
  forbiddenBoard: 'This board is not open to you, or not any more. Ask one of its members to add you.',
  failedTitle: 'This could not be loaded',
  nothingLost: 'Nothing of yours is lost.',
  archivedTitle: 'This board is archived',
  otherWorkspaces: 'My workspaces',
} as const;
