import { describe, expect, it } from '@jest/globals';
import { PARTNER_MAIL_SAMPLE, partnerMail } from './partner.mail.js';

describe('The mail to a partner', () => {
  const { subject, text, html } = partnerMail(PARTNER_MAIL_SAMPLE);

  it('has the link and its last day in both languages', () => {
    expect(text.split(PARTNER_MAIL_SAMPLE.address)).toHaveLength(3);
    expect(text).toContain('tot en met 21 december 2026');
    expect(text).toContain('up to and including 21 December 2026');
  });

  it('says nothing about why somebody gets it', () => {
    expect(`${subject} ${text} ${html}`).not.toMatch(
      /seks|sex|prostit|klacht|complaint|verwijz|verwez|referr|slachtoffer/i,
    );
  });

  it('holds no code, and whatever stands in an address stays text', () => {
    const odd = partnerMail({ address: 'https://x.example/"><b>', lastDay: '2026-12-21' });
    expect(odd.html).not.toContain('<b>');
  });
});
