import { isOpen } from '@app/cases';
import type { ReferralView } from '@app/referral';
import { Badge, Button, HiddenField, Link, PostForm, TypedText, type Tone, type VNode } from '@app/web';
import { Follow, PartnerLink } from '../referral/follow.js';
import type { Viewer } from '../session/viewer.js';
import type { CasePartProps } from './case.page.js';
import { Fold } from './fold.js';
import { label } from './labels.js';

const TONES: Record<ReferralView['outcome'], Tone | 'neutral'> = {
  offered: 'warning',
  consented: 'info',
  sent: 'info',
  accepted: 'ok',
  declined: 'error',
  'contact-made': 'ok',
  helped: 'ok',
  'no-show': 'warning',
  withdrawn: 'neutral',
};

/** Where she was referred to, and what became of it. */
export function Referrals({ viewer, file }: CasePartProps): VNode {
  const { words } = viewer;
  const { facts } = file.opened;
  const { length } = file.referrals;
  const none = facts.anonymity === 'A0' ? 'referrals.anonymous' : 'referrals.none';
  const gist = length === 0 ? words.t(none) : words.t('fold.referrals', { count: length });
  return (
    <Fold id="referrals" title={words.t('case.referrals')} gist={gist} open={length > 0}>
      {file.referrals.map((referral) => (
        <Referral viewer={viewer} caseId={facts.id} referral={referral} />
      ))}
      {isOpen(facts.status) && facts.anonymity !== 'A0' && (
        <p>
          <Link href={`/cases/${facts.id}/refer`}>{words.t('action.refer')}</Link>
        </p>
      )}
    </Fold>
  );
}

function Referral(props: { viewer: Viewer; caseId: string; referral: ReferralView }): VNode {
  const { viewer, caseId, referral } = props;
  const at = `/cases/${caseId}/referrals/${referral.id}`;
  const { words } = viewer;
  const version = <HiddenField name="version" value={String(referral.version)} />;
  const handedOver = !['offered', 'consented', 'withdrawn'].includes(referral.outcome);
  return (
    <div class="clock">
      <h3 class="utrecht-heading-3">{referral.recipient}</h3>
      <p>
        <Badge tone={TONES[referral.outcome]}>{label(words, 'referralOutcome', referral.outcome)}</Badge>{' '}
        <span class="desk-soft desk-small">
          {label(words, 'referral', referral.kind)} ·{' '}
          {words.t('referral.changed-at', { moment: words.dateTime(referral.changedAt) })}
        </span>
      </p>
      <details>
        <summary>{words.t('referral.text')}</summary>
        <TypedText text={referral.text} />
      </details>
      {referral.outcome === 'offered' && (
        <PostForm action={`${at}/takings-back`} csrf={viewer.csrf}>
          {version}
          <Button kind="subtle">{words.t('referral.take-back')}</Button>
        </PostForm>
      )}
      {referral.outcome === 'consented' && (
        <PostForm action={`${at}/sendings`} csrf={viewer.csrf}>
          {version}
          <Button kind="secondary">{words.t('referral.send')}</Button>
        </PostForm>
      )}
      <Follow {...props} />
      <PartnerLink {...props} />
      {handedOver && (
        <p>
          <Link href={`${at}/letter`}>{words.t('referral.letter', { partner: referral.recipient })}</Link>
        </p>
      )}
      {referral.notable.length > 0 && (
        <PostForm action={`${at}/outcomes`} csrf={viewer.csrf}>
          {version}
          <p class="desk-soft desk-small">{words.t('referral.what-became')}</p>
          <div
            class="action-bar"
            role="group"
            aria-label={words.t('referral.outcome', { partner: referral.recipient })}
          >
            {referral.notable.map((outcome) => (
              <Button kind="secondary" name="outcome" value={outcome}>
                {label(words, 'referralOutcome', outcome)}
              </Button>
            ))}
          </div>
        </PostForm>
      )}
    </div>
  );
}
