/** What is said where something can be printed or copied, to be taken along. */
export const da = {
  print: 'Print',
  copy: 'Kopier teksten',
  copied: 'Teksten er kopieret.',
  marked: 'Teksten er markeret. Nu kan du kopiere den.',
  blocked: 'Din browser åbnede ikke et nyt vindue. Her står teksten alene. Du kan printe den med browserens egen knap.',
};
