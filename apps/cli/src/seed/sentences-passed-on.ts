/** What an invented caseworker passed on, by kind of help; every one of them could have been agreed to by anybody. */
export const PASSED_ON: Readonly<Record<string, string>> & { other: string } = {
  'legal-desk':
    'Zij heeft een vraag over een besluit en wil weten wat zij kan doen. Bellen kan via het loket.',
  lawyer: 'Zij zoekt een advocaat voor een bezwaar. De termijn loopt. Bellen kan via het loket.',
  'exit-programme':
    'Zij wil praten over stoppen met haar werk. Zij beslist zelf wanneer. Bellen kan via het loket.',
  'police-report-support':
    'Zij wil iemand naast zich bij een aangifte. Eerst alleen praten. Bellen kan via het loket.',
  'basic-bank-account': 'Zij heeft geen betaalrekening en wil er een aanvragen. Bellen kan via het loket.',
  other: 'Zij zoekt iemand die met haar meedenkt. Bellen kan via het loket.',
};
