/** What the sample board holds: it explains the board by being one. */
export const sample = {
  title: 'A look around',
  labels: { start: 'Start here', tip: 'Tip' },
  lists: [
    {
      title: 'Try it',
      cards: [
        {
          title: 'Drag this card to “Done”',
          label: 'start',
          description:
            'Or press **m** and choose where it goes. Everybody on this board sees it move, with your name on it.',
        },
        {
          title: 'Open this card and write a comment',
          label: 'start',
          description:
            'While you write, others see that you are typing. Comments and descriptions take **Markdown**:\n\n- [x] lists\n- [ ] tasks\n- `code`',
        },
        {
          title: 'Invite somebody',
          label: 'start',
          description: 'Members → Invite people. A link is enough. Then watch each other’s changes arrive.',
        },
      ],
    },
    {
      title: 'Good to know',
      cards: [
        {
          title: 'Press ? to see every shortcut',
          label: 'tip',
          description: 'Arrows walk the board, **Enter** opens, **c** creates, **Ctrl+K** does everything by name.',
        },
        {
          title: 'Go offline and go on working',
          label: 'tip',
          description:
            'Switch your network off, change something, and switch it on again. The badge at the top says what happens.',
        },
      ],
    },
    { title: 'Done', cards: [] },
  ],
} as const;
