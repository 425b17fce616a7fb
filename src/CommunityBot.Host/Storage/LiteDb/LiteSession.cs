using LiteDB;

namespace CommunityBot.Host.Storage.LiteDb;

/// <summary>One open transaction, and the few ways documents are found and changed in it. A collection is named after the type of its documents.</summary>
/// <param name="database">The engine, with the transaction open in this thread.</param>
internal sealed class LiteSession(LiteDatabase database)
{
    /// <summary>The documents of a type.</summary>
    public ILiteCollection<T> Of<T>() => database.GetCollection<T>();

    /// <summary>The document with this key, or null.</summary>
    public T? Find<T>(BsonValue key)
        where T : class => Of<T>().FindById(key);

    /// <summary>Writes documents, each in place of one with its key.</summary>
    public void Save<T>(params IEnumerable<T> documents)
    {
        foreach (var document in documents) Of<T>().Upsert(document);
    }

    /// <summary>Adds a document unless there is one with its key. Returns false when there is.</summary>
    public bool TryAdd<T>(BsonValue key, T document)
        where T : class
    {
        if (Find<T>(key) is not null) return false;
        Of<T>().Insert(document);
        return true;
    }

    /// <summary>Documents in the order of their keys, or of another indexed field, each read when it is asked for.</summary>
    public IEnumerable<T> Range<T>((string Low, string High) keys, string field = "_id") => Query<T>(keys, field).OrderBy(field).ToEnumerable();

    /// <summary>The same from the end.</summary>
    public IEnumerable<T> Backwards<T>((string Low, string High) keys, string field = "_id") => Query<T>(keys, field).OrderByDescending(field).ToEnumerable();

    /// <summary>Documents for which an expression of LiteDB's holds; <c>@0</c> stands for the first value.</summary>
    public IEnumerable<T> Where<T>(string predicate, params BsonValue[] values) => Of<T>().Find(BsonExpression.Create(predicate, values));

    /// <summary>Removes the documents for which an expression holds. Returns how many.</summary>
    public int Remove<T>(string predicate, params BsonValue[] values) => Of<T>().DeleteMany(predicate, values);

    /// <summary>Changes documents that are not asked for in between.</summary>
    public void Change<T>(IEnumerable<T> documents, Func<T, T> change)
    {
        foreach (var document in documents.ToList()) Of<T>().Update(change(document));
    }

    private ILiteQueryable<T> Query<T>((string Low, string High) keys, string field) =>
        Of<T>().Query().Where($"{field} BETWEEN @0 AND @1", keys.Low, keys.High);
}
