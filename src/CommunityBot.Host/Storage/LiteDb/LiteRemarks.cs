using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.LiteDb;

/// <summary>Difficulties and proposals in LiteDB.</summary>
/// <param name="session">The open transaction.</param>
internal sealed class LiteRemarks(LiteSession session) : IRemarks
{
    /// <inheritdoc/>
    public void Add(string ward, Remark remark) => session.Save(new RemarkDocument(ward, remark));

    /// <inheritdoc/>
    public IReadOnlyList<Remark> Within(string ward, DateOnly from, DateOnly to) =>
        [.. session.Range<RemarkDocument>(Key.Under(ward)).Select(one => one.Remark).Where(remark => remark.FromDay >= from && remark.ToDay <= to)];

    /// <inheritdoc/>
    public bool Remove(string ward, long id) => session.Of<RemarkDocument>().Delete(Key.Of(ward, id));
}
