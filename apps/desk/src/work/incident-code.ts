import type { Incident } from '@app/tagging';

/** An incident as the value of a checkbox; all its parts are codes. */
export function incidentCode(incident: Incident): string {
  return [incident.violenceForm, incident.violenceSub, incident.perpetrator, incident.setting].join('|');
}

/** The incident of a checkbox; undefined for anything else. The service checks the codes. */
export function incidentOfCode(value: string): Incident | undefined {
  const [violenceForm, violenceSub, perpetrator, setting, ...more] = value.split('|');
  if (
    violenceForm === undefined ||
    violenceSub === undefined ||
    perpetrator === undefined ||
    setting === undefined
  ) {
    return undefined;
  }
  return more.length === 0 ? { violenceForm, violenceSub, perpetrator, setting } : undefined;
}

/** The incident of the form in which a caseworker describes one herself: a form alone or a sub-form. */
export function ownIncident(code: string, perpetrator: string, setting: string): Incident {
  const violenceForm = code.split('/')[0] ?? code;
  return { violenceForm, violenceSub: code.includes('/') ? code : 'unknown', perpetrator, setting };
}
