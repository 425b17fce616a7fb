using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>One transaction in SQL.</summary>
/// <param name="session">The open transaction.</param>
internal sealed class SqlUnitOfWork(SqlSession session) : IUnitOfWork
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
    public IActionLog Actions => actions ??= new SqlActionLog(session);

    /// <inheritdoc/>
    public IAuditTrail Audit => audit ??= new SqlAuditTrail(session);

    /// <inheritdoc/>
    public IBundles Bundles => bundles ??= new SqlBundles(session);

    /// <inheritdoc/>
    public IChannelState ChannelState => channelState ??= new SqlChannelState(session);

    /// <inheritdoc/>
    public IConversations Conversations => conversations ??= new SqlConversations(session);

    /// <inheritdoc/>
    public IDigestRuns DigestRuns => digestRuns ??= new SqlDigestRuns(session);

    /// <inheritdoc/>
    public IHeartbeat Heartbeat => heartbeat ??= new SqlHeartbeat(session);

    /// <inheritdoc/>
    public IInvites Invites => invites ??= new SqlInvites(session);

    /// <inheritdoc/>
    public IMembers Members => members ??= new SqlMembers(session);

    /// <inheritdoc/>
    public INudges Nudges => nudges ??= new SqlNudges(session);

    /// <inheritdoc/>
    public IOutbox Outbox => outbox ??= new SqlOutbox(session);

    /// <inheritdoc/>
    public IPauses Pauses => pauses ??= new SqlPauses(session);

    /// <inheritdoc/>
    public IPeriods Periods => periods ??= new SqlPeriods(session);

    /// <inheritdoc/>
    public IQuestions Questions => questions ??= new SqlQuestions(session);

    /// <inheritdoc/>
    public IRemarks Remarks => remarks ??= new SqlRemarks(session);

    /// <inheritdoc/>
    public ITallies Tallies => tallies ??= new SqlTallies(session);

    /// <inheritdoc/>
    public ITargets Targets => targets ??= new SqlTargets(session);

    /// <inheritdoc/>
    public IUpdates Updates => updates ??= new SqlUpdates(session);

    /// <inheritdoc/>
    public IWards Wards => wards ??= new SqlWards(session);

    /// <inheritdoc/>
    public IBrowsers Browsers => browsers ??= new SqlBrowsers(session);
}
