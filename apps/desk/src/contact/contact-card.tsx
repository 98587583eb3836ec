import { isOpen } from '@app/cases';
import { Card, LinkButton, Paragraph, type VNode } from '@app/web';
import type { CasePartProps } from '../case/case.page.js';
import { Permission, PlanList } from './contact-plan.js';

/** Stands above everything that can be done with a case: who may be reached, and how, before anybody tries. */
export function ContactCard({ viewer, file }: CasePartProps): VNode {
  const { words } = viewer;
  const { contact } = file;
  const { facts } = file.opened;
  const mayLook = contact.permission.allowed || contact.open !== undefined || contact.attempts.length > 0;
  return (
    <Card title={words.t('contact.title')} id="contact">
      <Paragraph>{words.t('contact.mailbox-first')}</Paragraph>
      {isOpen(facts.status) && <Permission words={words} contact={contact} />}
      <PlanList words={words} contact={contact} />
      {contact.open && <Paragraph>{words.t('contact.open')}</Paragraph>}
      {mayLook && (
        <p>
          <LinkButton href={`/cases/${facts.id}/contact`}>
            {words.t(contact.permission.allowed || contact.open ? 'contact.to-call' : 'contact.to-calls')}
          </LinkButton>
        </p>
      )}
    </Card>
  );
}
