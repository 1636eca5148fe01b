const ours = '/our-page';

/** Links of this module: a caregiver's page, whose addresses could be any site's; and the staff's pages about it. */
export const paths = {
  ours,
  leave: `${ours}/leave`,
  off: `${ours}/off`,
  ask: `${ours}/ask`,
  askBack: (id: string) => `${ours}/ask/${id}/back`,
  done: (id: string) => `${ours}/things/${id}/done`,
  rights: `${ours}/rights`,
  pin: `${ours}/pin`,
  pinSkip: `${ours}/pin/skip`,

  ofYouth: (youthId: string) => `/youth/${youthId}/caregivers`,
  one: (youthId: string, partId: string) => `/youth/${youthId}/caregivers/${partId}`,
  card: (youthId: string, partId: string) => `/youth/${youthId}/caregivers/${partId}/card`,
  ending: (youthId: string, partId: string) => `/youth/${youthId}/caregivers/${partId}/ending`,
  speaking: (youthId: string, partId: string) => `/youth/${youthId}/caregivers/${partId}/speaking`,
  items: (youthId: string, partId: string) => `/youth/${youthId}/caregivers/${partId}/items`,
  itemEnd: (youthId: string, partId: string, itemId: string) =>
    `/youth/${youthId}/caregivers/${partId}/items/${itemId}/ending`,
  asked: '/caregivers-asked',
  answer: '/caregivers-asked/answer',
} as const;
