/**
 * Proposals for tags, from the codes that she chose herself. They save typing and decide nothing: a caseworker
 * confirms each of them, changes it or leaves it.
 */

/** What she told, in codes of the taxonomy; the fields of a case. */
export interface HerAnswers {
  institutionType: string;
  conduct: readonly string[];
  violence: readonly string[];
  perpetrator: string;
  setting: readonly string[];
  stigmaPerceived: string;
}

export interface Incident {
  /** A code of `violence`. */
  violenceForm: string;
  /** A code of `violenceSub`, or `unknown` where she named only the form. */
  violenceSub: string;
  perpetrator: string;
  setting: string;
}

export interface SuggestedIncident extends Incident {
  /** `told`: she chose this form herself. `conduct`: it follows from what she says was done. */
  from: 'told' | 'conduct';
}

const FINANCIAL = new Set(['bank', 'payment-provider', 'insurer', 'health-insurer', 'mortgage-lender']);
const PUBLIC = new Set([
  'tax-administration',
  'chamber-of-commerce',
  'municipality',
  'police',
  'public-prosecution',
  'benefits-agency',
  'immigration-service',
  'public-health-service',
  'labour-inspectorate',
  'other-public-body',
]);

/** Conduct that is itself a sub-form of violence in the sense of the letter of 2019. */
const CONDUCT_AS_VIOLENCE: Record<string, string> = {
  'unwanted-questions': 'social-emotional/unwanted-questions',
  'privacy-breach': 'social-emotional/privacy-violation',
  outing: 'social-emotional/privacy-violation',
  'opting-in-breach': 'financial-economic/opting-in-breach',
};
const REFUSALS = ['refused-service', 'ended-service'];

/**
 * Incidents that her answers point to.
 *
 * Physical and sexual violence is that of whoever she named, and the setting is left open: the place where she met
 * stigma afterwards, for example a police station, is not the place where she was hit.
 *
 * @returns Each combination once, what she told herself first.
 */
export function suggestIncidents(answers: HerAnswers): SuggestedIncident[] {
  const told = answers.violence.map((code) => incidentOf(code, answers, 'told' as const));
  const known = new Set(told.map((incident) => incident.violenceSub));
  const concluded = violenceOfConduct(answers)
    .filter((code) => !known.has(code))
    .map((code) => incidentOf(code, answers, 'conduct' as const));
  return [...told, ...concluded];
}

function violenceOfConduct(answers: HerAnswers): string[] {
  const found = answers.conduct.flatMap((code) => CONDUCT_AS_VIOLENCE[code] ?? []);
  const refused = REFUSALS.some((code) => answers.conduct.includes(code));
  // Exclusion from an account or insurance is a form of violence in the letter; a refusal elsewhere is not.
  if (refused && FINANCIAL.has(answers.institutionType))
    found.push('financial-economic/exclusion-from-finance');
  return [...new Set(found)];
}

function incidentOf(code: string, answers: HerAnswers, from: SuggestedIncident['from']): SuggestedIncident {
  const violenceForm = code.split('/')[0] ?? code;
  const bodily = violenceForm === 'physical' || violenceForm === 'sexual';
  return {
    violenceForm,
    violenceSub: code.includes('/') ? code : 'unknown',
    perpetrator: perpetratorOf(code, bodily, answers),
    setting: bodily ? 'unknown' : (answers.setting[0] ?? settingOf(answers.institutionType)),
    from,
  };
}

function perpetratorOf(code: string, bodily: boolean, answers: HerAnswers): string {
  if (answers.perpetrator !== 'unknown' && answers.perpetrator !== 'prefer-not-to-say')
    return answers.perpetrator;
  if (bodily) return 'unknown';
  if (code.endsWith('/opting-in-breach') || answers.institutionType === 'operator') return 'operator';
  if (answers.institutionType === 'landlord') return 'landlord';
  if (FINANCIAL.has(answers.institutionType)) return 'financial-institution';
  return PUBLIC.has(answers.institutionType) ? 'public-body' : 'unknown';
}

const SETTING_OF_INSTITUTION: Record<string, string> = {
  bank: 'bank',
  'payment-provider': 'payment-service',
  insurer: 'insurer',
  'health-insurer': 'insurer',
  'mortgage-lender': 'mortgage',
  'chamber-of-commerce': 'chamber-of-commerce',
  police: 'police',
  'public-prosecution': 'prosecution',
  landlord: 'housing',
  operator: 'workplace',
  'health-care': 'health-care',
  'public-health-service': 'health-care',
  education: 'education',
};

function settingOf(institutionType: string): string {
  const found = SETTING_OF_INSTITUTION[institutionType];
  if (found !== undefined) return found;
  return PUBLIC.has(institutionType) ? 'public-service' : 'unknown';
}

/** How the stigma showed, for each conduct that is an expression of it (law notes, part C2). */
const EXPRESSION_OF_CONDUCT: Record<string, string> = {
  'refused-service': 'refusal',
  'ended-service': 'termination',
  'extra-demands': 'extra-demands',
  'unwanted-questions': 'unwanted-questions',
  'not-taken-seriously': 'not-taken-seriously',
  'report-refused': 'not-taken-seriously',
  'exit-pressure': 'unasked-exit-advice',
  suspicion: 'suspicion',
  outing: 'outing',
  'registration-as-sex-worker': 'registration',
  intimidation: 'intimidation',
};

/** Ways in which stigma may have shown, and the ground. Only she or the desk can say whether it was stigma at all. */
export function suggestStigma(answers: HerAnswers): { expression: string[]; ground: string[] } {
  const expression = answers.conduct.flatMap((code) => EXPRESSION_OF_CONDUCT[code] ?? []);
  if (answers.violence.includes('social-emotional/humiliation')) expression.push('humiliation');
  const perceived = answers.stigmaPerceived === 'yes' || answers.stigmaPerceived === 'partly';
  return { expression: [...new Set(expression)], ground: perceived ? ['occupation-sex-work'] : [] };
}
