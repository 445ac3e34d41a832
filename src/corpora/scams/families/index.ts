import type { Family } from "../family.ts";
import { accidentalReport } from "./accidental-report.ts";
import { accountSelling } from "./account-selling.ts";
import { casino } from "./casino.ts";
import { commissions } from "./commissions.ts";
import { cryptoGiveaway } from "./crypto-giveaway.ts";
import { fakeJob } from "./fake-job.ts";
import { fakeStaff } from "./fake-staff.ts";
import { fakeSupport } from "./fake-support.ts";
import { freeNitro } from "./free-nitro.ts";
import { gameTest } from "./game-test.ts";
import { hackedFriendLoan } from "./hacked-friend-loan.ts";
import { massMention } from "./mass-mention.ts";
import { nsfwInvite } from "./nsfw-invite.ts";
import { pictureScam } from "./picture-scam.ts";
import { qrLogin } from "./qr-login.ts";
import { recoveryAgents } from "./recovery-agents.ts";
import { selfPromotion } from "./self-promotion.ts";
import { steamGift } from "./steam-gift.ts";
import { sugarBait } from "./sugar-bait.ts";
import { viewerBots } from "./viewer-bots.ts";

export const FAMILIES: readonly Family[] = [
  freeNitro,
  steamGift,
  cryptoGiveaway,
  casino,
  fakeSupport,
  accidentalReport,
  gameTest,
  nsfwInvite,
  accountSelling,
  selfPromotion,
  viewerBots,
  fakeJob,
  pictureScam,
  massMention,
  qrLogin,
  fakeStaff,
  recoveryAgents,
  commissions,
  sugarBait,
  hackedFriendLoan,
];
