import type { PartnerLinkState, ReceivedPartnerAnswer } from '@app/exchange';
import type { HerWord } from './her-words.repository.js';

/** What lies between the desk, the partner and her about one referral. */
export interface Follow {
  /** The newest link; undefined where none was made. */
  link: PartnerLinkState | undefined;
  answers: ReceivedPartnerAnswer[];
  herWord: HerWord | undefined;
}

/** Each referral with what belongs to it. */
export function followOf(
  referralId: string,
  all: {
    links: ReadonlyMap<string, PartnerLinkState>;
    answers: readonly ReceivedPartnerAnswer[];
    herWords: ReadonlyMap<string, HerWord>;
  },
): Follow {
  return {
    link: all.links.get(referralId),
    answers: all.answers.filter((answer) => answer.referralId === referralId),
    herWord: all.herWords.get(referralId),
  };
}
