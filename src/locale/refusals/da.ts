import type { Reason } from '../../domain/refusal.js';

/** What a citizen reads when the answer is no: what happened, and what to do. */
export const da: Record<Reason, string> = {
  'self-mandate': 'Det er dit eget CPR-nummer. Skriv navn og CPR-nummer på den anden person.',
  'under-15':
    'Du skal være fyldt 15 år for at bruge Digital Fuldmagt. Ring til den myndighed, det handler om. De kan sige, hvad I så kan gøre.',
  'person-not-available':
    'Vi kan ikke bruge det navn og det CPR-nummer sammen. Se efter, om begge dele er skrevet rigtigt. Er de det, så ring til Digital Fuldmagt-supporten.',
  'too-many-attempts': 'Du har prøvet for mange gange. Vent lidt, og prøv igen. Du mister ikke det, du har skrevet.',
  'requires-paper':
    'Personen bruger ikke MitID og Digital Post. Så kan I ikke lave fuldmagten digitalt. Borgerservice kan hjælpe jer med et brev.',
  'duplicate-request': 'Du har allerede bedt om præcis det samme. Din anmodning venter på svar. Du finder den under Mine fuldmagter.',
  'not-offered-in-municipality':
    'En af de fuldmagter, du har valgt, findes ikke i den kommune, hvor personen bor. Gå tilbage, og vælg en anden.',
  'already-decided': 'Der er allerede svaret på denne anmodning. Du ser nu, hvad svaret blev.',
  'mandate-ended': 'Fuldmagten gælder ikke længere. Du behøver ikke gøre mere.',
  'period-over': 'Den sidste dag er gået. Vælg en senere dag, eller lav en ny fuldmagt.',
  'extension-window-closed': 'Fuldmagten kan ikke forlænges i dag. Du kan lave en ny i stedet.',
  'changed-meanwhile': 'Fuldmagten er blevet ændret, siden du åbnede den. Se den igen, før du svarer.',
  'key-reused': 'Noget gik galt, da vi sendte. Intet er sendt to gange. Genindlæs siden, og prøv igen.',
  'not-found': 'Vi kan ikke finde fuldmagten. Måske er linket forkert, eller også er den ikke din.',
  'not-allowed': 'Det må du ikke gøre med denne fuldmagt. Er du i tvivl, så ring til Digital Fuldmagt-supporten.',
  'not-valid': 'Vi kan ikke bruge det, du har skrevet. Se det igennem, og prøv igen.',
  'not-supported': 'Det kan du ikke gøre her. Du kan gøre det på borger.dk.',
  'not-while-acting': 'Du handler for en anden lige nu. Skift tilbage til dig selv, før du går videre.',
  'actor-changed': 'Du er skiftet til en anden person i et andet vindue. Vi har stoppet, så intet sker for den forkerte.',
  'user-changed': 'En anden er logget ind i et andet vindue. Vi har stoppet, så intet sker for den forkerte.',
  'session-expired': 'Du er logget ud, fordi der er gået lang tid. Log ind igen.',
  'backend-down': 'Der er en fejl hos os. Vent lidt, og prøv igen. Det bliver kun gjort én gang.',
  unreachable: 'Der er ingen forbindelse. Se efter, om du er på nettet, og prøv igen. Det bliver kun gjort én gang.',
  'timed-out': 'Det tager for lang tid at få svar. Prøv igen. Det bliver kun gjort én gang.',
};
