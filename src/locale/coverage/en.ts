import type { da } from './da.js';

export const en: typeof da = {
  giver: {
    covers: {
      'use-online': helper => `${helper} can use the self-service for you.`,
      'see-online': helper => `${helper} can see your information in the self-service.`,
      'act-online': helper => `${helper} can act for you in the self-service.`,
      call: helper => `${helper} can phone the authority for you.`,
      'decide-by-phone': helper => `${helper} can make decisions for you on the phone.`,
      meet: helper => `${helper} can meet the authority in person for you.`,
      'digital-post': helper => `${helper} can write to the authority for you in Digital Post.`,
      'receive-letters': helper => `${helper} gets a copy of what the authority writes to you.`,
    },
    leaves: {
      'use-online': helper => `${helper} cannot use the self-service for you.`,
      'see-online': helper => `${helper} cannot see your information in the self-service.`,
      'act-online': helper => `${helper} cannot apply for or change anything for you in the self-service.`,
      call: helper => `${helper} cannot phone the authority for you.`,
      'decide-by-phone': helper => `${helper} cannot make decisions for you on the phone.`,
      meet: helper => `${helper} cannot meet the authority in person for you.`,
      'digital-post': helper => `${helper} cannot read or write in your Digital Post.`,
      'receive-letters': helper => `${helper} does not get a copy of what the authority writes to you.`,
    },
    only: helper => `${helper} can only do what the mandate says.`,
  },
  holder: {
    covers: {
      'use-online': helped => `You can use the self-service for ${helped}.`,
      'see-online': helped => `You can see information about ${helped} in the self-service.`,
      'act-online': helped => `You can act for ${helped} in the self-service.`,
      call: helped => `You can phone the authority for ${helped}.`,
      'decide-by-phone': helped => `You can make decisions for ${helped} on the phone.`,
      meet: helped => `You can meet the authority in person for ${helped}.`,
      'digital-post': helped => `You can write to the authority for ${helped} in Digital Post.`,
      'receive-letters': helped => `You get a copy of what the authority writes to ${helped}.`,
    },
    leaves: {
      'use-online': helped => `You cannot use the self-service for ${helped}.`,
      'see-online': helped => `You cannot see information about ${helped} in the self-service.`,
      'act-online': helped => `You cannot apply for or change anything for ${helped} in the self-service.`,
      call: helped => `You cannot phone the authority for ${helped}.`,
      'decide-by-phone': helped => `You cannot make decisions for ${helped} on the phone.`,
      meet: helped => `You cannot meet the authority in person for ${helped}.`,
      'digital-post': helped => `You cannot read or write in Digital Post for ${helped}.`,
      'receive-letters': helped => `You do not get a copy of what the authority writes to ${helped}.`,
    },
    only: helped => `You can only do for ${helped} what the mandate says.`,
  },
  partly: 'This holds for a part of it only.',
};
