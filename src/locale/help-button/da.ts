/** The few words of the help button that are there from the first moment. What its panel says is fetched with the panel. */
export const da = {
  help: 'Brug for hjælp',
  close: 'Luk',
  loading: 'Henter …',
  failed: (phone: string) => `Vi kan ikke hente hjælpen. Prøv igen, eller ring på ${phone}.`,
  tryAgain: 'Prøv igen',
  reload: 'Genindlæs siden',
};
