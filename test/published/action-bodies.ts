/** Bodies of the actions of Microsoft Graph that its users call most, as its reference describes them. */
export interface ActionBody {
  readonly call: string;
  /** The key of the overload. */
  readonly operation: string;
  readonly body: object;
}

const id = "7d1c2a5e-93b4-4a26-8a0c-5f6f4d0e1b27";
const ingrid = { emailAddress: { address: "ingrid@example.com", name: "Ingrid Berg" } };
const at = (dateTime: string) => ({ dateTime, timeZone: "Europe/Oslo" });

export const actionBodies: readonly ActionBody[] = [
  {
    call: "POST /me/sendMail",
    operation: "microsoft.graph.sendMail(microsoft.graph.user)",
    body: {
      Message: {
        subject: "Timetable",
        body: { contentType: "text", content: "It changes on Monday." },
        toRecipients: [ingrid],
      },
      SaveToSentItems: false,
    },
  },
  {
    call: "POST /me/messages/{id}/reply",
    operation: "microsoft.graph.reply(microsoft.graph.message)",
    body: { Comment: "Thank you" },
  },
  {
    call: "POST /me/messages/{id}/forward",
    operation: "microsoft.graph.forward(microsoft.graph.message)",
    body: { ToRecipients: [ingrid], Comment: "For you" },
  },
  {
    call: "POST /me/messages/{id}/move",
    operation: "microsoft.graph.move(microsoft.graph.message)",
    body: { DestinationId: "deleteditems" },
  },
  {
    call: "POST /me/events/{id}/accept",
    operation: "microsoft.graph.accept(microsoft.graph.event)",
    body: { Comment: "Gladly", SendResponse: true },
  },
  {
    call: "POST /me/findMeetingTimes",
    operation: "microsoft.graph.findMeetingTimes(microsoft.graph.user)",
    body: {
      attendees: [{ ...ingrid, type: "required" }],
      timeConstraint: {
        activityDomain: "work",
        timeSlots: [{ start: at("2026-03-02T09:00:00"), end: at("2026-03-02T17:00:00") }],
      },
      meetingDuration: "PT1H",
    },
  },
  {
    call: "POST /me/calendar/getSchedule",
    operation: "microsoft.graph.getSchedule(microsoft.graph.calendar)",
    body: {
      Schedules: ["ingrid@example.com"],
      StartTime: at("2026-03-02T09:00:00"),
      EndTime: at("2026-03-02T18:00:00"),
      AvailabilityViewInterval: 60,
    },
  },
  {
    call: "POST /users/{id}/assignLicense",
    operation: "microsoft.graph.assignLicense(microsoft.graph.user)",
    body: { addLicenses: [{ disabledPlans: [id], skuId: id }], removeLicenses: [] },
  },
  {
    call: "POST /me/getMemberGroups",
    operation: "microsoft.graph.getMemberGroups(microsoft.graph.directoryObject)",
    body: { securityEnabledOnly: true },
  },
  {
    call: "POST /me/checkMemberGroups",
    operation: "microsoft.graph.checkMemberGroups(microsoft.graph.directoryObject)",
    body: { groupIds: [id] },
  },
  {
    call: "POST /me/drive/items/{id}/invite",
    operation: "microsoft.graph.invite(microsoft.graph.driveItem)",
    body: {
      recipients: [{ email: "ingrid@example.com" }],
      message: "Have a look",
      requireSignIn: true,
      sendInvitation: true,
      roles: ["read"],
    },
  },
  {
    call: "POST /me/drive/items/{id}/createLink",
    operation: "microsoft.graph.createLink(microsoft.graph.driveItem)",
    body: { type: "view", scope: "organization" },
  },
  {
    call: "POST /me/drive/items/{id}/copy",
    operation: "microsoft.graph.copy(microsoft.graph.driveItem)",
    body: { parentReference: { driveId: "b!x", id: "01ABC" }, name: "Copy.txt" },
  },
  {
    call: "POST /applications/{id}/addPassword",
    operation: "microsoft.graph.addPassword(microsoft.graph.application)",
    body: { passwordCredential: { displayName: "For tests" } },
  },
  {
    call: "POST /deviceManagement/managedDevices/{id}/wipe",
    operation: "microsoft.graph.wipe(microsoft.graph.managedDevice)",
    body: { keepEnrollmentData: true, keepUserData: true, macOsUnlockCode: null },
  },
  {
    call: "POST /directoryObjects/validateProperties",
    operation: "microsoft.graph.validateProperties(Collection(microsoft.graph.directoryObject))",
    body: { entityType: "Group", displayName: "Routes", mailNickname: "routes", onBehalfOfUserId: id },
  },
];

/** Of which each has one fault, and where. */
export const faultyActionBodies: readonly (ActionBody & { readonly fault: string })[] = [
  {
    call: "forward to a text",
    operation: "microsoft.graph.forward(microsoft.graph.message)",
    body: { ToRecipients: ["ingrid@example.com"] },
    fault: "type /ToRecipients/0",
  },
  {
    call: "a message with a number for a text",
    operation: "microsoft.graph.sendMail(microsoft.graph.user)",
    body: { Message: { subject: 7, toRecipients: [ingrid] } },
    fault: "type /Message/subject",
  },
  {
    call: "a duration in words",
    operation: "microsoft.graph.findMeetingTimes(microsoft.graph.user)",
    body: { meetingDuration: "an hour", attendees: [] },
    fault: "format /meetingDuration",
  },
  {
    call: "a license in place of a list",
    operation: "microsoft.graph.assignLicense(microsoft.graph.user)",
    body: { addLicenses: { skuId: id }, removeLicenses: [] },
    fault: "type /addLicenses",
  },
];
