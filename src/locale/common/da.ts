/** Words that several elements share. */
export const da = {
  loading: 'Henter …',
  reload: 'Genindlæs siden',
  tryAgain: 'Prøv igen',
  close: 'Luk',
  back: 'Tilbage',
  born: (day: string) => `født ${day}`,
  nameless: 'Navn kendes ikke',
  demo: 'Det her er en demonstration. Intet bliver sendt, og ingen af personerne findes.',
  failedTitle: 'Vi kan ikke få forbindelse',
  noBackendTitle: 'Det gør du på borger.dk',
  noBackend: 'Her på siden kan du ikke lave fuldmagter. Det kan du på borger.dk. Hav dit MitID klar.',
  mandatesElsewhere: {
    title: 'Dine fuldmagter står på borger.dk',
    text: 'Her på siden kan du ikke se dine fuldmagter. Log ind på borger.dk med dit eget MitID, og vælg »Mine fuldmagter«. Der kan du se, godkende og slette dem.',
    brief: 'Se dine fuldmagter på borger.dk',
  },
  toSelfService: 'Gå til borger.dk',
  callSupport: (phone: string) => `Brug for hjælp? Ring til Digital Fuldmagt-supporten på ${phone}.`,
  supportHours: 'Hverdage kl.\u00a08‑20. Weekend og helligdage kl.\u00a010‑16. Den 24. og 31.\u00a0december kl.\u00a010‑14.',
};
