/** A board as Trello exports it, with cards dealt out evenly to lists; every fifth has a label, every seventh a due date. */
export function exportOf(name: string, lists: number, cards: number) {
  const labels = ['green', 'yellow', 'red'].map((color) => ({ id: `label-${color}`, name: color, color }));
  return {
    name,
    labels,
    lists: Array.from({ length: lists }, (_, at) => ({
      id: `list-${at}`,
      name: `List ${at + 1}`,
      closed: false,
      pos: at + 1,
    })),
    cards: Array.from({ length: cards }, (_, at) => ({
      id: `card-${at}`,
      idList: `list-${at % lists}`,
      name: `Card ${at + 1}: ${'a title of usual length '.repeat((at % 3) + 1).trim()}`,
      desc: '',
      closed: false,
      pos: at + 1,
      idLabels: at % 5 === 0 ? [labels[at % labels.length]?.id ?? ''] : [],
      due: at % 7 === 0 ? new Date(Date.UTC(2030, at % 12, 1 + (at % 28), 12)).toISOString() : null,
    })),
  };
}
