/** Words that are profanity whoever says them, and why. Milder ones are left to the `swearing` corpus. */
const STRONG =
  /\b(?:fuck|motherfuck|clusterfuck|shit|bullshit|dogshit|bitch|cunt|asshole|dick|cock|pussy|tits|titty|whore|slut|bastard|wank)/i;

export const swears = (text: string): boolean => STRONG.test(text);
