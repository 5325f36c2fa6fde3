/** A reference as it is written in letters and told on the phone, whatever the case, the blanks and the hyphen of what was typed or scanned: `F7K2-9QXM`. */
export const readReference = (typed: string): string => {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  return letters.length > 4 ? `${letters.slice(0, 4)}-${letters.slice(4)}` : letters;
};
