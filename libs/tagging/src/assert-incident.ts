import { isCode } from '@app/kernel';
import type { Incident } from './suggestions.js';
import { unknownTag } from './tagging.errors.js';

/** @throws DomainError `TAGGING.UNKNOWN_CODE` that names the field */
export function assertIncident(incident: Incident): void {
  if (incident.violenceForm === 'prefer-not-to-say' || !isCode('violence', incident.violenceForm))
    throw unknownTag('violenceForm');
  if (!isCode('violenceSub', incident.violenceSub)) throw unknownTag('violenceSub');
  const ofForm =
    incident.violenceSub === 'unknown' || incident.violenceSub.startsWith(`${incident.violenceForm}/`);
  if (!ofForm) throw unknownTag('violenceSub');
  if (!isCode('perpetrator', incident.perpetrator)) throw unknownTag('perpetrator');
  if (!isCode('setting', incident.setting)) throw unknownTag('setting');
}
