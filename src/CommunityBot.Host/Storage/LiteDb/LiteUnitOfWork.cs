using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.LiteDb;

/// <summary>One transaction in LiteDB.</summary>
/// <param name="session">The open transaction.</param>
internal sealed class LiteUnitOfWork(LiteSession session) : IUnitOfWork
{
    private IActionLog? actions;
    private IAuditTrail? audit;
    private IBundles? bundles;
    private IChannelState? channelState;
    private IConversations? conversations;
    private IDigestRuns? digestRuns;
    private IHeartbeat? heartbeat;
    private IInvites? invites;
    private IMembers? members;
    private INudges? nudges;
    private IOutbox? outbox;
    private IPauses? pauses;
    private IPeriods? periods;
    private IQuestions? questions;
    private IRemarks? remarks;
    private ITallies? tallies;
    private ITargets? targets;
    private IUpdates? updates;
    private IWards? wards;
    private IBrowsers? browsers;

    /// <inheritdoc/>
    public IActionLog Actions => actions ??= new LiteActionLog(session);

    /// <inheritdoc/>
    public IAuditTrail Audit => audit ??= new LiteAuditTrail(session);

    /// <inheritdoc/>
    public IBundles Bundles => bundles ??= new LiteBundles(session);

    /// <inheritdoc/>
    public IChannelState ChannelState => channelState ??= new LiteChannelState(session);

    /// <inheritdoc/>
    public IConversations Conversations => conversations ??= new LiteConversations(session);

    /// <inheritdoc/>
    public IDigestRuns DigestRuns => digestRuns ??= new LiteDigestRuns(session);

    /// <inheritdoc/>
    public IHeartbeat Heartbeat => heartbeat ??= new LiteHeartbeat(session);

    /// <inheritdoc/>
    public IInvites Invites => invites ??= new LiteInvites(session);

    /// <inheritdoc/>
    public IMembers Members => members ??= new LiteMembers(session);

    /// <inheritdoc/>
    public INudges Nudges => nudges ??= new LiteNudges(session);

    /// <inheritdoc/>
    public IOutbox Outbox => outbox ??= new LiteOutbox(session);

    /// <inheritdoc/>
    public IPauses Pauses => pauses ??= new LitePauses(session);

    /// <inheritdoc/>
    public IPeriods Periods => periods ??= new LitePeriods(session);

    /// <inheritdoc/>
    public IQuestions Questions => questions ??= new LiteQuestions(session);

    /// <inheritdoc/>
    public IRemarks Remarks => remarks ??= new LiteRemarks(session);

    /// <inheritdoc/>
    public ITallies Tallies => tallies ??= new LiteTallies(session);

    /// <inheritdoc/>
    public ITargets Targets => targets ??= new LiteTargets(session);

    /// <inheritdoc/>
    public IUpdates Updates => updates ??= new LiteUpdates(session);

    /// <inheritdoc/>
    public IWards Wards => wards ??= new LiteWards(session);

    /// <inheritdoc/>
    public IBrowsers Browsers => browsers ??= new LiteBrowsers(session);
}
