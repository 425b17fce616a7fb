namespace CommunityBot.Storage;

/// <summary>The database, as the bot sees it: work runs in transactions, whole or not at all.</summary>
public interface IStore
{
    /// <summary>Runs work in one transaction and returns once it is durable. Work of one conversation never runs at the same time as other work of it.</summary>
    /// <param name="conversation">What must not run together, such as a chat.</param>
    /// <param name="work">Reads and writes; what it throws undoes all it wrote and comes back to the caller.</param>
    /// <param name="committed">Takes the result once it is durable and before the caller goes on: for one conversation always in the order of its commits. Quick, and never throws.</param>
    /// <exception cref="StoreUnavailableException">The database could not make it durable; nothing was written.</exception>
    Task<T> Run<T>(string conversation, Func<IUnitOfWork, T> work, Action<T>? committed = null);

    /// <summary>Runs work that only reads, on a consistent picture, beside the writing.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be read.</exception>
    Task<T> Read<T>(Func<IUnitOfWork, T> work);
}

/// <summary>One transaction: one small interface per noun.</summary>
public interface IUnitOfWork
{
    /// <summary>Updates already handled.</summary>
    IUpdates Updates { get; }

    /// <summary>Wards, teams and the groups that receive their tally.</summary>
    IWards Wards { get; }

    /// <summary>People.</summary>
    IMembers Members { get; }

    /// <summary>Codes to join with.</summary>
    IInvites Invites { get; }

    /// <summary>Open questions, by chat and person.</summary>
    IConversations Conversations { get; }

    /// <summary>What volunteers did.</summary>
    IActionLog Actions { get; }

    /// <summary>Sums of what volunteers did, kept with every change.</summary>
    ITallies Tallies { get; }

    /// <summary>What channels keep between runs.</summary>
    IChannelState ChannelState { get; }

    /// <summary>Messages on their way out.</summary>
    IOutbox Outbox { get; }

    /// <summary>What residents asked, without who asked it.</summary>
    IQuestions Questions { get; }

    /// <summary>Who may be reminded that their team has not reported.</summary>
    INudges Nudges { get; }

    /// <summary>Campaigns and locked days.</summary>
    IPeriods Periods { get; }

    /// <summary>Difficulties and proposals.</summary>
    IRemarks Remarks { get; }

    /// <summary>Targets.</summary>
    ITargets Targets { get; }

    /// <summary>What a province took over from its wards.</summary>
    IBundles Bundles { get; }

    /// <summary>Digests already written.</summary>
    IDigestRuns DigestRuns { get; }

    /// <summary>Who did what.</summary>
    IAuditTrail Audit { get; }

    /// <summary>The kill switch.</summary>
    IPauses Pauses { get; }

    /// <summary>Browsers of people with a role.</summary>
    IBrowsers Browsers { get; }

    /// <summary>What the readiness check writes.</summary>
    IHeartbeat Heartbeat { get; }
}

/// <summary>The database cannot take or give anything now; what was asked for was not done.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>Creates it without details.</summary>
    public StoreUnavailableException()
    {
    }

    /// <summary>Creates it with a sentence for the operator.</summary>
    public StoreUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it with a sentence for the operator and the cause.</summary>
    public StoreUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
