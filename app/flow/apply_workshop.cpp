#include "flow/apply.h"

namespace leeway::flow {

Requests on(AppState& /*state*/, const intent::LookForAdapters& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::ChooseConnection& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::SetTeamCount& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::NameTeam& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::ChooseWhoDecides& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::TypeWifiName& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::TypeWifiPassword& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::SetWifiHidden& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::SetTimerLocks& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::AllowSharedAddress& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::BeginWorkshop& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::NextStep& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::PreviousStep& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::ToggleBlack& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::CycleCode& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::ToggleVoteLock& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::LockDoor& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::AskAgain& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::ToggleVerdict& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::ToggleDiscuss& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::MoveMark& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::TypeDigit& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::EraseDigit& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::Accept& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::SetHands& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::ChooseHand& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::PickBranch& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::ChooseWay& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::WhatIf& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::ToggleWhatIf& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::GoToRound& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::StartTimer& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::ToggleTimer& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::AddToTimer& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::StopTimer& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::StartOver& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::LeaveWorkshop& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::Confirm& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::Decline& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::ExportRecord& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::ShowSlidesApart& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::AdaptersFound& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::RoomOpened& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::RoomFailed& /*wanted*/, const Moment& /*now*/) { return {}; }
Requests on(AppState& /*state*/, const intent::RoomNews& /*wanted*/, const Moment& /*now*/) { return {}; }

WorkshopView make_workshop_view(const AppState& /*state*/) { return {}; }

}  // namespace leeway::flow
