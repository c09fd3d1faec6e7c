/** Names of the ways to find and to know, where they are offered: what stands behind them loads its own words. */
export const finding = {
  activity: 'Activity',
  showActivity: 'Show activity',
  activityOfBoard: 'Activity of the board',
  activityOfCard: 'Activity of the card',
  search: 'Search cards',
  myWork: 'My work',
  overview: 'Overview',
  recent: 'Recent boards',
  comments: 'Comments',
  commentsOrActivity: 'Comments or activity',
} as const;
