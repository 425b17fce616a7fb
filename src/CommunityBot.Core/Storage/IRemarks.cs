namespace CommunityBot.Storage;

/// <summary>A difficulty or a proposal (<c>khó khăn, kiến nghị</c>) in words.</summary>
/// <param name="Id">Row id; grows with time.</param>
/// <param name="Team">Code of the team; empty for the whole ward.</param>
/// <param name="FromDay">First day it is about.</param>
/// <param name="ToDay">Last day it is about.</param>
/// <param name="Text">The words, citizens' identities left out.</param>
public sealed record Remark(long Id, string Team, DateOnly FromDay, DateOnly ToDay, string Text);

/// <summary>A ward's difficulties and proposals. Who wrote one is in the audit trail alone.</summary>
public interface IRemarks
{
    /// <summary>Adds one.</summary>
    void Add(string ward, Remark remark);

    /// <summary>Those whose days lie within these, both ends included, in the order they were written.</summary>
    IReadOnlyList<Remark> Within(string ward, DateOnly from, DateOnly to);

    /// <summary>Removes one. Returns false when the ward has none with this id.</summary>
    bool Remove(string ward, long id);
}
