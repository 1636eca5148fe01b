/** Links of this module. A letter's link says nothing but that somebody is asked to drive. */
export const paths = {
  desk: '/rides',
  vendors: '/rides/providers',
  vendor: (id: string) => `/rides/providers/${id}`,
  vendorStep: (id: string, step: 'checked' | 'end' | 'hours') => `/rides/providers/${id}/${step}`,
  hoursEnd: (id: string, hours: string) => `/rides/providers/${id}/hours/${hours}/end`,
  answers: '/rides/answer',
  answer: (token: string) => `/rides/answer/${token}`,
  dropped: (token: string) => `/rides/answer/${token}/there`,
  offRead: (token: string) => `/rides/answer/${token}/read`,
  ofYouth: (youthId: string) => `/youth/${youthId}/rides`,
  ride: (youthId: string, rideId: string) => `/youth/${youthId}/rides/${rideId}`,
  rings: (youthId: string, rideId: string, ring: string) => `/youth/${youthId}/rides/${rideId}/rings/${ring}`,
  step: (youthId: string, rideId: string, step: Step) => `/youth/${youthId}/rides/${rideId}/${step}`,
  money: (youthId: string, rideId: string) => `/youth/${youthId}/rides/${rideId}/money`,
  moneyFunds: (youthId: string, rideId: string) => `/youth/${youthId}/rides/${rideId}/money/funds`,
} as const;
type Step = 'sent' | 'next' | 'told' | 'arrival' | 'rating' | 'taken-back' | 'provider-told';
